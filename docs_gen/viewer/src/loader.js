// Unpacks the viewer and starts it. Inline in the page; its hash is the only script that the content security policy names.
import { lzma } from "./lzma.js";

const root = document.documentElement;
const packed = (id) => {
  const text = atob(document.getElementById(id).textContent);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i);
  return bytes;
};
const failed = (why) => {
  root.classList.remove("js");
  const notice = document.getElementById("notice");
  notice.hidden = false;
  notice.textContent = "The interactive part of this page could not start: " + why + ". Everything below was computed before and stays valid.";
};
root.classList.add("js");
window.nacre = { packed, failed };
// One frame first: the document is read while the viewer is unpacked.
requestAnimationFrame(() => setTimeout(() => {
  try {
    const script = document.createElement("script");
    script.src = URL.createObjectURL(new Blob([lzma(packed("nacre-viewer"))], { type: "text/javascript" }));
    script.onerror = () => failed("this browser does not run its script");
    document.head.append(script);
  } catch (error) {
    failed(String((error && error.message) || error));
  }
}));
