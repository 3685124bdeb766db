interface DataFile {
  readonly id: string;
  readonly path: string;
  readonly text: string;
}
interface Snapshot {
  readonly version: string;
  readonly day: string;
}
export function dataFiles(): DataFile[];
export function snapshot(files: readonly DataFile[]): Snapshot;
export function withPrices(id: string, text: string, of: Snapshot): string;
