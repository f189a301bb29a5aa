// What the scene never uses of three.js is left out of the bundle: environments (image based light), XR, morph targets,
// uniform groups, the shaders of other materials, branches of shaders that are never compiled, reading and writing JSON,
// ray casting, and reading back what was drawn. The scene draws with MeshStandard, MeshBasic, MeshDepth, LineBasic,
// Shadow and its own shaders; tests/page fails with an error on the console when that list grows without this one.
import { readFile } from "node:fs/promises";

const stubs = {
  "renderers/webgl/WebGLEnvironments.js": "export function WebGLEnvironments() { return { get: () => null, dispose() {} }; }",
  "renderers/webgl/WebGLUniformsGroups.js": "export function WebGLUniformsGroups() { return { bind() {}, update() {}, dispose() {} }; }",
  "renderers/webgl/WebGLMorphtargets.js": "export function WebGLMorphtargets() { return { update() {} }; }",
  "renderers/webxr/WebXRManager.js": `import { EventDispatcher } from "../../core/EventDispatcher.js";
    export class WebXRManager extends EventDispatcher {
      constructor() { super(); this.enabled = false; this.isPresenting = false; this.cameraAutoUpdate = false; }
      setAnimationLoop() {} dispose() {} updateCamera() {} getCamera() { return null; } hasDepthSensing() { return false; }
      getDepthSensingMesh() { return null; } getEnvironmentBlendMode() { return "opaque"; }
    }`,
};
const unusedShaders = /ShaderLib\/(meshphong|meshlambert|meshtoon|meshmatcap|meshnormal|points|sprite|linedashed|equirect|background|backgroundCube|cube)\.glsl\.js$/;
const unusedChunks = /ShaderChunk\/(lights_toon|lights_phong|lights_lambert|transmission|iridescence|clearcoat|lightprobes|envmap|cube_uv|displacementmap|bumpmap|normalmap|morph|skin|aomap|lightmap|emissivemap|gradientmap|alphamap|batching|tonemapping_pars)[a-z_]*\.glsl\.js$/;

const unusedMethods = ["toJSON", "fromJSON", "raycast", "intersectsTriangle"];
const unusedFunctions = ["compileAsync", "readRenderTargetPixels", "readRenderTargetPixelsAsync", "copyFramebufferToTexture", "copyTextureToTexture",
  "initRenderTarget", "setRenderTargetTextures", "setRenderTargetFramebuffer", "forceContextLoss", "forceContextRestore"];
const methods = RegExp(`\\n\\t(?:${unusedMethods.join("|")})\\([^)]*\\) \\{\\n[\\s\\S]*?\\n\\t\\}(?=\\n)`, "g");
const functions = RegExp(`\\n\\t\\tthis\\.(?:${unusedFunctions.join("|")}) = (?:async )?function [\\s\\S]*?\\n\\t\\t\\};(?=\\n)`, "g");
const colorNames = /const _colorKeywords = \{[\s\S]*?\};/;  // the scene writes its colours as numbers

// Macros that are undefined, and kinds of lights of which there is none, in everything that the scene draws.
const never = RegExp("^(PHYSICAL|PHONG|LAMBERT|IOR|DECODE_VIDEO_TEXTURE|SHADOWMAP_TYPE_(BASIC|VSM)|FOG_EXP2|NUM_(POINT|SUN|RECT_AREA)_LIGHTS|NUM_(POINT|SUN)_LIGHT_SHADOWS|NUM_LIGHT_PROBE_GRIDS|" +
  "ENVMAP_[A-Z_]+|USE_(CLEARCOAT|SHEEN|IRIDESCENCE|TRANSMISSION|ANISOTROPY|SPECULAR|NORMALMAP|DIFFUSE_ROUGHNESS|MORPH|BATCHING|POINTS)[A-Z_]*|USE_(RETROREFLECTION|THICKNESSMAP|DISPERSION|" +
  "ENVMAP|LIGHTMAP|AOMAP|ALPHAMAP|EMISSIVEMAP|BUMPMAP|DISPLACEMENTMAP|ROUGHNESSMAP|METALNESSMAP|GRADIENTMAP|SKINNING|INSTANCING_MORPH|LIGHT_PROBES|ALPHAHASH|FOG|LOGARITHMIC_DEPTH_BUFFER|REVERSED_DEPTH_BUFFER|TANGENT))$");

/** False where a condition can never hold: one factor of a product, or all terms of a sum, are undefined or zero. */
function possible(condition) {
  const falsy = (part) => {
    const name = /^\(*\s*(?:defined\s*\(\s*([A-Z_0-9]+)\s*\)|([A-Z_0-9]+)\s*>\s*0)\s*\)*$/.exec(part.trim());
    return name !== null && never.test(name[1] ?? name[2]);
  };
  if (/\|\|/.test(condition)) return /&&|!/.test(condition) || !condition.split("||").every(falsy);
  return !condition.split("&&").some(falsy);
}

/** GLSL without the branches that `never` rules out. */
function pruned(glsl) {
  const out = [];
  const stack = [];  // open: its #if was kept; drop: the present branch goes; done: a branch that always holds has been taken
  for (const line of glsl.split("\n")) {
    const m = /^\s*#(ifdef|ifndef|if|elif|else|endif)\b\s*(.*)$/.exec(line);
    const outside = () => stack.slice(0, -1).every((s) => !s.drop);
    if (!m) {
      if (stack.every((s) => !s.drop)) out.push(line);
      continue;
    }
    const [, word, rest] = m;
    const top = stack[stack.length - 1];
    if (/^if/.test(word)) {
      const named = word !== "if" && never.test(rest.trim());
      const can = word === "if" ? possible(rest) : !(named && word === "ifdef");
      const always = named && word === "ifndef";
      stack.push({ open: can && !always, drop: !can, done: always });
      if (can && !always && outside()) out.push(line);
    } else if (word === "endif") {
      if (top.open && outside()) out.push(line);
      stack.pop();
    } else if (top.done) top.drop = true;
    else if (word === "elif" && !possible(rest)) top.drop = true;
    else {
      top.drop = false;
      if (outside() && (top.open || word === "elif")) out.push(top.open ? line : `#if ${rest}`);
      if (word === "elif") top.open = true;
      else if (!top.open) top.done = true;
    }
  }
  return out.join("\n");
}

export const leanThree = {
  name: "lean-three",
  setup(build) {
    build.onResolve({ filter: /^three$/ }, (args) =>
      build.resolve("three/src/Three.js", { kind: args.kind, resolveDir: args.resolveDir }).then((r) => ({ ...r, sideEffects: false })));
    build.onLoad({ filter: /three[\\/]src[\\/].*\.js$/ }, async ({ path }) => {
      const name = path.replace(/\\/g, "/").replace(/^.*\/three\/src\//, "");
      if (stubs[name]) return { contents: stubs[name], loader: "js", resolveDir: path.replace(/[^\\/]*$/, "") };
      if (unusedShaders.test(name)) return { contents: 'export const vertex = "", fragment = "";', loader: "js" };
      if (unusedChunks.test(name)) return { contents: 'export default "";', loader: "js" };
      const text = await readFile(path, "utf8");
      if (!name.endsWith(".glsl.js")) return { contents: text.replace(methods, "").replace(functions, "").replace(colorNames, "const _colorKeywords = {};"), loader: "js" };
      // GLSL keeps its lines, because the preprocessor needs them, and its spaces, because the scene
      // patches shaders by their text, but neither comments nor indentation.
      const contents = text.replace(/`[^`]*`/g, (glsl) => pruned(glsl.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/[^\n]*/g, "").replace(/[ \t]*\n\s*/g, "\n")));
      return { contents, loader: "js" };
    });
  },
};
