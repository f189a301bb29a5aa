// The 3D scene of the page. Use: `const scene = new Scene3D({ host, theme, events })`, then `scene.setWorld(snapshot, buffers)`.

export * from './types';
export { Scene3D } from './scene3d';
export { formatQuantity, formatNumber, displayUnit } from './format';
