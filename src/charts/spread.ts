/**
 * Moves positions apart until each keeps its distance from its neighbours, as little as that takes, and keeps all of
 * them between two bounds. The order stays.
 */
export function spread(wanted: readonly number[], distance: number, low: number, high: number): number[] {
  // Neighbours that touch become one block, which stands where its members on average want to stand.
  interface Block { members: number[]; sum: number }
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const blocks: Block[] = [];
  const start = ({ members, sum }: Block): number => {
    const first = sum / members.length - (distance * (members.length - 1)) / 2;
    return Math.max(low, Math.min(high - distance * (members.length - 1), first));
  };
  for (const index of order) {
    let block: Block = { members: [index], sum: wanted[index] ?? 0 };
    for (let before = blocks.at(-1); before; before = blocks.at(-1)) {
      if (start(before) + distance * before.members.length <= start(block)) break;
      blocks.pop();
      block = { members: [...before.members, ...block.members], sum: before.sum + block.sum };
    }
    blocks.push(block);
  }
  const placed: number[] = [];
  for (const block of blocks) {
    for (const [position, index] of block.members.entries()) placed[index] = start(block) + position * distance;
  }
  return placed;
}
