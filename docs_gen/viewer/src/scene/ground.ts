// The ground: shadows, a contact shadow from straight above, the light of lamps, and a grid in round metres that fades out.

import { Color, Mesh, PlaneGeometry, ShadowMaterial, Vector2, Vector3, Vector4, type IUniform } from 'three';
import type { UnitSystem } from './format';
import { formatNumber } from './format';
import type { Label } from './labels';
import type { Layout } from './layout';
import type { Palette } from './palette';

/** 1, 2 or 5 times a power of ten, not above x. */
function nice(x: number): number {
  const p = 10 ** Math.floor(Math.log10(x));
  return x / p >= 5 ? 5 * p : x / p >= 2 ? 2 * p : p;
}

export class Ground {
  readonly mesh: Mesh<PlaneGeometry, ShadowMaterial>;
  private readonly uniforms: Record<'gridColor' | 'gridSpec' | 'gridOrigin' | 'fade' | 'shadowColor', IUniform> = {
    gridColor: { value: new Color() },
    gridSpec: { value: new Vector4(1, 5, 0.2, 0.3) }, // minor, major [m], opacity of grid and of shadow
    gridOrigin: { value: new Vector2() },
    fade: { value: new Vector4(0, 0, 1, 1) },         // centre, radius of the grid, of the shadow
    shadowColor: { value: new Color() },
  };
  private major = 1;
  private unit = 1;
  private symbol = 'm';

  constructor() {
    const material = new ShadowMaterial({ transparent: true, depthWrite: false });
    material.onBeforeCompile = (shader) => {
      Object.assign(shader.uniforms, this.uniforms);
      shader.vertexShader = shader.vertexShader
        .replace('#include <common>', '#include <common>\nvarying vec3 vGround;\nvarying vec3 vGroundView;')
        .replace('#include <fog_vertex>', '#include <fog_vertex>\nvGround = worldPosition.xyz;\nvGroundView = mvPosition.xyz;');
      shader.fragmentShader = shader.fragmentShader
        .replace('#include <common>', `#include <common>
          varying vec3 vGround;
          varying vec3 vGroundView;
          uniform vec3 gridColor;
          uniform vec4 gridSpec;
          uniform vec2 gridOrigin;
          uniform vec4 fade;
          uniform vec3 shadowColor;
          // Even filtering instead of the noise of the built-in one: the ground is large and pale.
          #if defined(USE_SHADOWMAP) && defined(SHADOWMAP_TYPE_PCF)
          float softShadow(sampler2DShadow map, vec2 size, float bias, float reach, int n, vec4 coord) {
            coord.xyz /= coord.w;
            if (coord.x < 0.0 || coord.x > 1.0 || coord.y < 0.0 || coord.y > 1.0 || coord.z > 1.0) return 0.0;
            float lit = 0.0;
            float weight = 0.0;
            for (int i = 0; i < n; i++) {
              for (int j = 0; j < n; j++) {
                vec2 d = vec2(i, j) - 0.5 * float(n - 1);
                float w = exp(-0.3 * dot(d, d));
                lit += w * texture(map, vec3(coord.xy + d * reach / size, coord.z + bias));
                weight += w;
              }
            }
            return 1.0 - lit / weight;
          }
          #endif
          float lines(vec2 p, float step) {
            vec2 q = p / step;
            vec2 w = max(fwidth(q), vec2(1e-6));
            vec2 d = abs(fract(q - 0.5) - 0.5) / w;
            // Lines thinner than a pixel fade instead of flickering.
            vec2 on = (1.0 - min(d, vec2(1.0))) * clamp(0.28 / w, 0.0, 1.0);
            return max(on.x, on.y);
          }`)
        .replace('gl_FragColor = vec4( color, opacity * ( 1.0 - getShadowMask() ) );', `
          vec2 p = vGround.xy - gridOrigin;
          float r = length(vGround.xy - fade.xy);
          float near = 1.0 - smoothstep(0.2 * fade.z, fade.z, r);
          float grid = max(0.45 * lines(p, gridSpec.x), lines(p, gridSpec.y)) * near * gridSpec.z;
          float dark = 0.0;
          vec3 glow = vec3(0.0);
          #if defined(USE_SHADOWMAP) && defined(SHADOWMAP_TYPE_PCF)
            #if NUM_DIR_LIGHT_SHADOWS > 0
              DirectionalLightShadow s0 = directionalLightShadows[0];
              dark += 0.7 * softShadow(directionalShadowMap[0], s0.shadowMapSize, s0.shadowBias, 1.2, 3, vDirectionalShadowCoord[0]);
            #endif
            #if NUM_DIR_LIGHT_SHADOWS > 1
              DirectionalLightShadow s1 = directionalLightShadows[1];
              dark += 0.6 * softShadow(directionalShadowMap[1], s1.shadowMapSize, s1.shadowBias, 1.7, 4, vDirectionalShadowCoord[1]);
            #endif
          #endif
          #if NUM_SPOT_LIGHTS > 0
            IncidentLight lamp;
            float lit;
            #pragma unroll_loop_start
            for (int i = 0; i < NUM_SPOT_LIGHTS; i++) {
              getSpotLightInfo(spotLights[i], vGroundView, lamp);
              lit = 1.0;
              #if defined(USE_SHADOWMAP) && (UNROLLED_LOOP_INDEX < NUM_SPOT_LIGHT_SHADOWS)
                lit = getShadow(spotShadowMap[i], spotLightShadows[i].shadowMapSize, spotLightShadows[i].shadowIntensity, spotLightShadows[i].shadowBias, spotLightShadows[i].shadowRadius, vSpotLightCoord[i]);
              #endif
              glow += lamp.color * lit;
            }
            #pragma unroll_loop_end
          #endif
          float reach = 1.0 - smoothstep(0.4 * fade.w, fade.w, r);
          float aShadow = clamp(dark, 0.0, 1.0) * gridSpec.w * reach;
          float aGlow = clamp(max(glow.r, max(glow.g, glow.b)) * 0.07, 0.0, 0.12) * reach;
          vec3 tone = mix(shadowColor, glow / max(max(glow.r, max(glow.g, glow.b)), 1e-4), aGlow / max(aGlow + aShadow, 1e-4));
          float a = aShadow + aGlow * (1.0 - aShadow);
          vec3 rgb = mix(tone, gridColor, grid / max(grid + a, 1e-4));
          gl_FragColor = vec4(rgb, a + grid * (1.0 - a));`);
    };
    this.mesh = new Mesh(new PlaneGeometry(1, 1), material);
    this.mesh.receiveShadow = true;
    this.mesh.renderOrder = -1;
    this.mesh.frustumCulled = false;
  }

  setPalette(p: Palette): void {
    this.uniforms.gridColor.value.set(p.grid);
    this.uniforms.shadowColor.value.set(p.shadow);
    this.uniforms.gridSpec.value.z = p.gridAlpha;
    this.uniforms.gridSpec.value.w = p.shadowAlpha;
  }

  update(layout: Layout, units: UnitSystem): void {
    const { radius, center, box } = layout;
    this.unit = units === 'us' ? 0.3048 : 1;
    this.symbol = units === 'us' ? 'ft' : 'm';
    this.major = nice((layout.size / this.unit) * 0.4) * this.unit;
    const minor = this.major / 5;
    this.uniforms.gridSpec.value.x = minor;
    this.uniforms.gridSpec.value.y = this.major;
    this.uniforms.gridOrigin.value.set(box.min.x, center.y);
    this.uniforms.fade.value.set(center.x, center.y, 2.9 * radius, 5 * radius);
    this.mesh.scale.set(12 * radius, 12 * radius, 1);
    this.mesh.position.set(center.x, center.y, layout.ground);
    this.mesh.updateMatrixWorld();
  }

  /** Metres along the structure, on the grid in front of it. */
  labels(layout: Layout): Label[] {
    const { box, ground, radius, center } = layout;
    const out: Label[] = [];
    const steps = Math.ceil((box.max.x - box.min.x) / this.major - 1e-6);
    const y = center.y - Math.ceil((center.y - box.min.y + 0.3 * radius) / (this.major / 5)) * (this.major / 5);
    for (let i = 0; i <= Math.min(steps, 12); i++) {
      const text = `${formatNumber((i * this.major) / this.unit)}\u00a0${this.symbol}`;
      out.push({ key: `grid ${i}`, kind: 'grid', text, at: new Vector3(box.min.x + i * this.major, y, ground), dx: 0, dy: 1, priority: 1 });
    }
    return out;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
