// The vertex and fragment code that members need beyond three.js' own materials.
//
// Vertex: each vertex is (ring, y, z) of a section solid; the ring's place, displacement and rotation come from the sample texture, so
// that a new solution is one upload and an animated frame none. Fragment: the field's colour is taken from the legend's own table.
// Light may only darken it, by at most to `floor` of its linear intensity, and never changes hue; tone mapping is off. A fully lit
// face has exactly the colour of the legend.

import { Color, Vector2, Vector4, type DataTexture, type IUniform, type WebGLProgramParametersWithUniforms } from 'three';

export interface MemberUniforms {
  samples: IUniform<DataTexture | null>;
  sampleWidth: IUniform<number>;
  deform: IUniform<number>;
  field: IUniform<number>;          // 1: colours of the field, 0: the material's
  range: IUniform<Vector2>;
  colors: IUniform<DataTexture | null>;
  floorLight: IUniform<number>;
  grow: IUniform<Vector4>;          // silhouette: pixels, 2/width, 2/height
  accent: IUniform<Color>;
  capColor: IUniform<Color>;
}

export function memberUniforms(): MemberUniforms {
  return {
    samples: { value: null }, sampleWidth: { value: 3 }, deform: { value: 0 }, field: { value: 0 },
    range: { value: new Vector2(0, 1) }, colors: { value: null }, floorLight: { value: 0.5 },
    grow: { value: new Vector4(0, 0, 0, 0) }, accent: { value: new Color('#1971c2') }, capColor: { value: new Color('#c92a2a') },
  };
}

const vertexDeclarations = /* glsl */ `
attribute vec3 hull;
attribute vec4 mOrigin;   // position of the start, number of rings
attribute vec4 mX;        // local x, first sample
attribute vec4 mY;        // local y, mitre at the start per y
attribute vec4 mZ;        // local z, mitre at the start per z
attribute vec4 mEnd;      // mitre at the end per y and z, depth rank, roughness of the material
attribute vec3 tint;
uniform highp sampler2D samples;
uniform int sampleWidth;
uniform float deform;
uniform vec4 grow;
uniform float lift;       // edges are drawn a little in front of their faces
varying vec3 vField;      // c0, cy, cz
varying vec2 vSection;    // y, z
varying vec3 vTint;
#ifdef NACRE_SECTION
flat varying vec4 vRow;   // first sample, rings
varying vec3 vLocal;      // s, y, z
varying vec3 vAxisX, vAxisY, vAxisZ;
#endif

vec4 sampleTexel(int row, int k) {
  int t = row * 3 + k;
  return texelFetch(samples, ivec2(t % sampleWidth, t / sampleWidth), 0);
}
// Rotation by the vector r, enlarged by the deformation factor: the angle is that of the enlarged slope.
vec3 turned(vec3 v, vec3 r) {
  float a = length(r);
  if (a < 1e-7) return v;
  vec3 k = r / a;
  float c = inversesqrt(1.0 + a * a);
  float s = a * c;
  return v * c + cross(k, v) * s + k * dot(k, v) * (1.0 - c);
}
`;

const vertexPlace = /* glsl */ `
int row = int(mX.w + 0.5) + int(position.x + 0.5);
vec4 tA = sampleTexel(row, 0);
vec4 tB = sampleTexel(row, 1);
vec4 tC = sampleTexel(row, 2);
float mitre = 0.0;
if (position.x < 0.5) mitre = mY.w * position.y + mZ.w * position.z;
else if (position.x > mOrigin.w - 1.5) mitre = mEnd.x * position.y + mEnd.y * position.z;
vec3 spin = tB.xyz * deform;
vec3 offset = turned(mX.xyz * mitre + mY.xyz * position.y + mZ.xyz * position.z, spin);
vec3 placed = mOrigin.xyz + mX.xyz * tA.x + tA.yzw * deform + offset;
`;

/** Adds the placing of members to a built-in material (standard, depth or basic). */
export function patchMembers(shader: WebGLProgramParametersWithUniforms, uniforms: MemberUniforms, silhouette = false, lift = 0): void {
  Object.assign(shader.uniforms, uniforms, { lift: { value: lift } });
  const lit = shader.vertexShader.includes('#include <normal_vertex>');
  shader.vertexShader = shader.vertexShader
    .replace('#include <common>', `#include <common>\n${vertexDeclarations}`)
    .replace('void main() {', `void main() {\n${vertexPlace}`)
    .replace('#include <beginnormal_vertex>', 'vec3 objectNormal = turned(mX.xyz * normal.x + mY.xyz * normal.y + mZ.xyz * normal.z, spin);')
    .replace('#include <begin_vertex>', `vec3 transformed = placed;
      vField = vec3(tB.w, tC.xy);
      vSection = position.yz;
      vTint = tint;`)
    .replace('#include <project_vertex>', `#include <project_vertex>
      // Members that share a plane near a joint must not flicker: each has its own, invisible, depth.
      gl_Position.z += (mEnd.z * 3e-6 - lift) * gl_Position.w;
      ${silhouette ? `
      vec3 hullDirection = mat3(modelViewMatrix) * turned(mX.xyz * hull.x + mY.xyz * hull.y + mZ.xyz * hull.z, spin);
      vec2 onScreen = (projectionMatrix * vec4(hullDirection, 0.0)).xy;
      float reach = length(onScreen);
      if (reach > 1e-9) gl_Position.xy += onScreen / reach * grow.x * grow.yz * gl_Position.w;` : ''}
      #ifdef NACRE_SECTION
        vRow = vec4(mX.w, mOrigin.w, 0.0, 0.0);
        vLocal = vec3(tA.x + mitre, position.y, position.z);
        vAxisX = mat3(modelViewMatrix) * turned(mX.xyz, spin);
        vAxisY = mat3(modelViewMatrix) * turned(mY.xyz, spin);
        vAxisZ = mat3(modelViewMatrix) * turned(mZ.xyz, spin);
      #endif`);
  if (!lit) return;

  shader.fragmentShader = shader.fragmentShader
    .replace('#include <common>', `#include <common>
      uniform float field;
      uniform vec2 range;
      uniform sampler2D colors;
      uniform float floorLight;
      varying vec3 vField;
      varying vec2 vSection;
      varying vec3 vTint;
      vec3 fieldColor(float value) {
        float t = clamp((value - range.x) / (range.y - range.x), 0.0, 1.0);
        return texture2D(colors, vec2((t * 255.0 + 0.5) / 256.0, 0.5)).rgb;
      }
      #ifdef NACRE_SECTION
        uniform highp sampler2D samples;
        uniform int sampleWidth;
        uniform vec3 capColor;
        flat varying vec4 vRow;
        varying vec3 vLocal;
        varying vec3 vAxisX, vAxisY, vAxisZ;
        vec4 sampleTexel(int row, int k) {
          int t = row * 3 + k;
          return texelFetch(samples, ivec2(t % sampleWidth, t / sampleWidth), 0);
        }
        // The field inside the material, at a point of the cut.
        float fieldAt(vec3 local) {
          int first = int(vRow.x + 0.5);
          int rings = int(vRow.y + 0.5);
          int i = first;
          for (int k = 1; k < 64; k++) {
            if (k >= rings - 1 || sampleTexel(first + k, 0).x > local.x) break;
            i = first + k;
          }
          float s0 = sampleTexel(i, 0).x;
          float s1 = sampleTexel(i + 1, 0).x;
          float t = s1 > s0 ? clamp((local.x - s0) / (s1 - s0), 0.0, 1.0) : 0.0;
          vec4 b = mix(sampleTexel(i, 1), sampleTexel(i + 1, 1), t);
          vec4 c = mix(sampleTexel(i, 2), sampleTexel(i + 1, 2), t);
          return b.w + c.x * local.y + c.y * local.z;
        }
      #endif`)
    .replace('#include <clipping_planes_fragment>', `#include <clipping_planes_fragment>
      vec3 shown = fieldColor(vField.x + dot(vField.yz, vSection));
      #ifdef NACRE_SECTION
        // The first face behind the cut along a ray is a back face exactly where the cut itself is in the material, for any closed
        // solid: so a back face is coloured as the point of the cut on the same ray. It keeps its own depth, which decides "first".
        bool cap = !gl_FrontFacing;
        vec3 onPlane = -vViewPosition;
        #if NUM_CLIPPING_PLANES > 0
        if (cap) {
          vec4 cut = clippingPlanes[0];
          float along = -cut.w / dot(cut.xyz, -vViewPosition);
          if (along > 0.0 && along < 1.0) onPlane = -vViewPosition * along;
          vec3 d = onPlane + vViewPosition;
          shown = fieldColor(fieldAt(vLocal + vec3(dot(d, vAxisX), dot(d, vAxisY), dot(d, vAxisZ))));
        }
        #endif
      #endif
      diffuseColor.rgb = mix(vTint, vec3(0.82), field);`)
    .replace('#include <opaque_fragment>', `
      if (field > 0.5) {
        float light = dot(totalDiffuse, vec3(0.2126, 0.7152, 0.0722));
        outgoingLight = shown * mix(floorLight, 1.0, clamp(light * 1.45, 0.0, 1.0));
      }
      #ifdef NACRE_SECTION
        if (cap) {
          float hatch = step(0.5, fract((gl_FragCoord.x + gl_FragCoord.y) / 9.0));
          outgoingLight = field > 0.5 ? shown : capColor * mix(0.82, 1.0, hatch);
        }
      #endif
      #include <opaque_fragment>`);
}
