import { expect, test } from "vitest";
import { Channel } from "@/lib/platform/channel";

test("gives what was added, in order, at most as many as wanted", async () => {
  const channel = new Channel<number>();
  channel.add(1, 2, 3);
  expect(await channel.take(2)).toEqual([1, 2]);
  expect(await channel.take(2)).toEqual([3]);
});

test("whoever takes waits for the first item", async () => {
  const channel = new Channel<number>();
  const taken = channel.take(5);
  channel.add(7);
  expect(await taken).toEqual([7]);
});

test("once closed it gives what is left, then nothing, and lets everybody go", async () => {
  const channel = new Channel<number>();
  channel.add(1, 2);
  const waiting = [channel.isBelow(1), channel.isFilled(5, 60_000)];
  channel.close();
  await Promise.all(waiting);
  expect(await channel.hasItems()).toBe(true);
  expect(await channel.take(5)).toEqual([1, 2]);
  expect(await channel.hasItems()).toBe(false);
  expect(await channel.take(5)).toEqual([]);
});

test("whoever adds can wait until there is room", async () => {
  const channel = new Channel<number>();
  channel.add(1, 2, 3);
  let hasRoom = false;
  const room = channel.isBelow(2).then(() => {
    hasRoom = true;
  });
  await channel.take(1);
  await Promise.resolve();
  expect(hasRoom).toBe(false);
  await channel.take(1);
  await room;
  expect(hasRoom).toBe(true);
});

test("two who take never get the same item", async () => {
  const channel = new Channel<number>();
  const taken = Promise.all([channel.take(1), channel.take(1), channel.take(1)]);
  channel.add(1, 2, 3);
  expect((await taken).flat().sort()).toEqual([1, 2, 3]);
});

test("whoever comes too late for an item waits for the next", async () => {
  const channel = new Channel<number>();
  const taken = Promise.all([channel.take(1), channel.take(1), channel.take(1)]);
  for (const item of [1, 2, 3]) {
    channel.add(item);
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(await taken).toEqual([[1], [2], [3]]);
});
