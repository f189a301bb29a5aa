// Perceptually uniform, colour-blind-safe colour maps, as 33 sRGB points each (within 2/255 of the published tables, cividis within 6).
// Sources: viridis, cividis: matplotlib (CC0; Nuñez, Anderton, Renslow 2018 for cividis). vik: F. Crameri, Scientific colour maps,
// doi:10.5281/zenodo.1243862 (MIT). Its outermost colours are nearly black and hide the shading of a solid: they are left out.

const points: Record<string, string> = {
  viridis:
    '440154470d6048186a482374472d7b4536814240863f49893b528b375a8d33638d2f6a8e2c728e297a8e26818e23898e21908c' +
    '1f988b1f9f8821a68528ae8031b57b3ebc744cc26c5dc9636ece5882d34c96d83fabdc32c0df24d5e21aeae51afde725',
  cividis:
    '00224e00285b002e6a0433711a386f273e6e32436d3b496c434e6c4b546c52596d5a5f6e61656f686a716f70737576767c7b78' +
    '8481798b8778938d789b9376a39a75aba072b3a670bbad6cc3b469ccba64d4c15fddc958e6d051efd748f8df3cfee838',
  vik:
    '001261021f69022b710237790344810450890c5e921b6d9b2f7ca6478db1609dbc79adc792bdd2acccdcc5dbe5dce5e9ece5e1' +
    'eedacfe9cbb9e2bba4dcab8fd59c7bcf8e68c97f55c37243bc6331b3531fa5400e932e06832106741506660a07590008',
};

export type MapName = 'viridis' | 'cividis' | 'vik';
export const resolution = 256;

/** 256 sRGB colours, RGBA bytes. With `bands` > 0 the map is constant within each of so many equal steps. */
export function colorTable(map: MapName, bands: number): Uint8Array {
  const text = points[map]!;
  const n = text.length / 6;
  const table = new Uint8Array(resolution * 4);
  for (let i = 0; i < resolution; i++) {
    let t = i / (resolution - 1);
    if (bands > 0) {
      const band = Math.min(bands - 1, Math.floor(t * bands));
      t = bands > 1 ? band / (bands - 1) : 0.5; // the outer bands show the ends of the map
    }
    const x = (map === 'vik' ? 0.13 + 0.74 * t : t) * (n - 1);
    const k = Math.min(n - 2, Math.floor(x));
    for (let c = 0; c < 3; c++) {
      const a = parseInt(text.substr(6 * k + 2 * c, 2), 16);
      const b = parseInt(text.substr(6 * k + 6 + 2 * c, 2), 16);
      table[4 * i + c] = Math.round(a + (b - a) * (x - k));
    }
    table[4 * i + 3] = 255;
  }
  return table;
}

export function cssColors(table: Uint8Array, steps: number): string[] {
  const colors: string[] = [];
  for (let i = 0; i < steps; i++) {
    const k = 4 * Math.min(resolution - 1, Math.round(((i + 0.5) / steps) * (resolution - 1)));
    colors.push(`rgb(${table[k]}, ${table[k + 1]}, ${table[k + 2]})`);
  }
  return colors;
}

/** Linear RGB of a value in [0, 1], as the renderer blends it. */
export function linearColor(table: Uint8Array, t: number): [number, number, number] {
  const k = 4 * Math.max(0, Math.min(resolution - 1, Math.round(t * (resolution - 1))));
  const f = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return [f(table[k]! / 255), f(table[k + 1]! / 255), f(table[k + 2]! / 255)];
}
