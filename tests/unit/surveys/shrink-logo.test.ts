import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { shrinkLogo } from "@/lib/surveys/shrink-logo";

const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 4), { raw: { width, height, channels: 4 } });

describe("a logo", () => {
  test.each(["png", "jpeg", "webp"] as const)(
    "from a %s becomes a small PNG, however it looks",
    async (format) => {
      const bytes = await noise(400, 300).toFormat(format).toBuffer();
      const { png, width, height } = await shrinkLogo(bytes);
      const found = await sharp(png).metadata();
      expect(found).toMatchObject({ format: "png", width, height });
      expect(width).toBeLessThanOrEqual(320);
      expect(height).toBeLessThanOrEqual(96);
      expect(png.length).toBeLessThanOrEqual(6 * 1024);
    },
  );

  test("keeps its shape, its transparency, and its size where it is small", async () => {
    const clear = { r: 200, g: 0, b: 0, alpha: 0 };
    const bytes = await sharp({ create: { width: 60, height: 30, channels: 4, background: clear } })
      .png()
      .toBuffer();
    const { png, width, height } = await shrinkLogo(bytes);
    expect([width, height]).toEqual([60, 30]);
    expect((await sharp(png).stats()).isOpaque).toBe(false);
  });

  test("loses what else the file holds, and stands upright", async () => {
    const bytes = await noise(40, 20)
      .jpeg()
      .withExif({ IFD0: { Copyright: "secret-of-the-camera" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { png, width, height } = await shrinkLogo(bytes);
    expect([width, height]).toEqual([20, 40]);
    const { exif, icc, orientation } = await sharp(png).metadata();
    expect([exif, icc, orientation]).toEqual([undefined, undefined, undefined]);
    expect(png.toString("latin1")).not.toContain("secret-of-the-camera");
  });

  const damaged = async () => (await noise(200, 200).png().toBuffer()).subarray(0, 900);
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    [
      "an SVG",
      () => Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
      /SVG drawing/,
    ],
    ["a GIF", () => noise(10, 10).gif().toBuffer(), /not a PNG, JPEG or WebP/],
    ["a text", () => Buffer.from("PNG"), /not a PNG, JPEG or WebP/],
    ["nothing", () => new Uint8Array(), /not a PNG, JPEG or WebP/],
    ["a broken PNG", damaged, /cannot be read/],
    ["a PNG in name only", () => Buffer.from("\x89PNG\r\n\x1a\nnonsense", "latin1"), /cannot be read/],
    ["more than 1 MB", () => new Uint8Array(1_048_577), /larger than 1 MB/],
    ["a bomb of pixels", () => bomb(), /16 million pixels/],
  ])("that is %s is refused with a sentence", async (_what, bytes, sentence) => {
    await expect(shrinkLogo(await bytes())).rejects.toThrow(sentence);
  });
});

/** 17 million pixels in some kilobytes. */
function bomb() {
  return sharp({ create: { width: 4_200, height: 4_200, channels: 3, background: "#fff" } })
    .png({ palette: true, colours: 2 })
    .toBuffer();
}
