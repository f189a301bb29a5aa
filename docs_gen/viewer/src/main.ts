// Start of the page: reads its own data, starts the core in the worker, and hands over to the application.

import { App } from './ui/app';
import type { EmbeddedWorld } from './messages';

interface Loader {
  packed(id: string): Uint8Array<ArrayBuffer>;
  failed(why: string): void;
}

declare global {
  interface Window {
    nacre?: Loader;
    /** For tests and for those who script the page. */
    nacrePage?: App;
  }
}

async function start(): Promise<void> {
  const loader = window.nacre;
  const text = document.getElementById('nacre-world')?.textContent;
  if (!loader || !text) throw new Error('the page is not whole');
  const world = JSON.parse(text) as EmbeddedWorld;
  const app = new App(world);
  window.nacrePage = app;
  await app.start(loader.packed('nacre-core').buffer);
}

start().catch((error: Error) => window.nacre?.failed(error.message));
