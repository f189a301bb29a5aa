// Unpacks the viewer and starts it. Inline in the page; its hash is the only script that the content security policy names.
(() => {
  const root = document.documentElement;
  const unpack = async (id) => {
    const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (c) => c.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  };
  const failed = (why) => {
    root.classList.remove("js");
    const notice = document.getElementById("notice");
    notice.hidden = false;
    notice.textContent = "The interactive part of this page could not start: " + why + ". Everything below was computed before and stays valid.";
  };
  root.classList.add("js");
  window.nacre = { unpack, failed };
  unpack("nacre-viewer").then((code) => {
    const script = document.createElement("script");
    script.src = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    script.onerror = () => failed("this browser does not run its script");
    document.head.append(script);
  }).catch((error) => failed(String(error && error.message || error)));
})();
