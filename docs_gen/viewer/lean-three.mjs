// What the scene never uses of three.js is left out of the bundle: environments (image based light), XR, morph targets,
// uniform groups, and the shaders of other materials. The scene draws with MeshStandard, MeshBasic, MeshDepth, LineBasic,
// Shadow and its own shaders; tests/page fails with a shader error when that list grows without this one.
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
const unusedChunks = /ShaderChunk\/(lights_toon|lights_phong|lights_lambert|transmission|iridescence|clearcoat|lightprobes|envmap|cube_uv|displacementmap|bumpmap|normalmap|morph|skin|aomap|lightmap|emissivemap|gradientmap|alphamap|batching)[a-z_]*\.glsl\.js$/;

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
      if (!name.endsWith(".glsl.js")) return { contents: text, loader: "js" };
      // GLSL keeps its lines, because the preprocessor needs them, and its spaces, because the scene
      // patches shaders by their text, but neither comments nor indentation.
      const contents = text.replace(/`[^`]*`/g, (glsl) => glsl.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/[^\n]*/g, "").replace(/[ \t]*\n\s*/g, "\n"));
      return { contents, loader: "js" };
    });
  },
};
