// Mounts a scene for tests and pictures: window.nacre = { scene, show, events }.

import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { formatQuantity, Scene3D } from '../../src/scene';
import * as fixture from './fixture';

const events: [string, unknown][] = [];
const log = (name: string) => (value?: unknown) => events.push([name, value]);
const host = document.getElementById('host') as HTMLElement;
const query = new URLSearchParams(location.hash.slice(1));
const scene = new Scene3D({
  host, theme: query.get('theme') === 'dark' ? 'dark' : 'light', reducedMotion: query.get('motion') !== 'yes',
  events: {
    hover: log('hover'), select: log('select'), drag: log('drag'), light: log('light'), legend: log('legend'), navigation: log('navigation'),
    description: log('description'), contextLost: log('contextLost'), contextRestored: log('contextRestored'),
  },
});
const worlds = {
  pratt: fixture.pratt, beam: fixture.beam, cantilever: fixture.cantilever, portal: fixture.portal,
  tower: (s?: number) => fixture.tower(120, 'bar', s), lattice: (s?: number) => fixture.tower(1000, 'bar', s),
  frames: (s?: number) => fixture.tower(1000, 'frame', s), many: (s?: number) => fixture.tower(10000, 'frame', s),
};
export type WorldName = keyof typeof worlds;
Object.assign(window, { nacre: { GLTFLoader, formatQuantity, scene, events, worlds, fixture, show: (name: WorldName, scale = 1) => { const w = worlds[name](scale); scene.setWorld(w.snapshot, w.buffers, { fit: true }); return w; } } });
