// Colours of the scene in both themes. Loads and reactions differ in lightness as well as in hue.

export interface Palette {
  load: string;
  reaction: string;
  support: string;
  joint: string;
  ghost: string;
  accent: string;
  cap: string;
  edge: string;
  grid: string;
  shadow: string;
  gridAlpha: number;
  shadowAlpha: number;
  text: string;
  paper: string;      // behind labels
  sky: [string, string];
  hemisphere: [string, string, number];
  sun: number;
  lamp: number;
}

export const palettes: Record<'light' | 'dark', Palette> = {
  light: {
    load: '#c2255c', reaction: '#087f5b', support: '#5c6b7a', joint: '#4d5a67', ghost: '#6b7885', accent: '#1c7ed6', cap: '#e8590c', edge: '#0b1623',
    grid: '#52657a', shadow: '#1d2b3a', gridAlpha: 0.26, shadowAlpha: 0.3, text: '#1f2a35', paper: 'rgba(255,255,255,.86)',
    sky: ['#f4f7fa', '#e6ebf0'], hemisphere: ['#ffffff', '#b9c0c8', 1.25], sun: 2.3, lamp: 1,
  },
  dark: {
    load: '#ff7eb0', reaction: '#51cf9a', support: '#8fa0b2', joint: '#a9b7c6', ghost: '#a4b1bf', accent: '#74c0fc', cap: '#ff922b', edge: '#05090e',
    grid: '#a9bdd3', shadow: '#000000', gridAlpha: 0.2, shadowAlpha: 0.5, text: '#eef2f6', paper: 'rgba(20,26,33,.84)',
    sky: ['#1a222c', '#11161d'], hemisphere: ['#dfeaff', '#4a5563', 1.15], sun: 2.1, lamp: 1.2,
  },
};
