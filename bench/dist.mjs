// Builds the package when dist/index.js is missing or older than a file under src/.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const modified = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

export function ensureDist() {
  const entry = path.join(root, 'dist', 'index.js');
  const built = modified(entry);
  const sources = fs.readdirSync(path.join(root, 'src'), { recursive: true });
  const stale = sources.some((file) => {
    const stat = fs.statSync(path.join(root, 'src', file), { throwIfNoEntry: false });
    return stat?.isFile() && stat.mtimeMs > built;
  });
  if (!stale) return entry;
  console.error(built === 0 ? 'dist/ is missing: npm run build' : 'dist/ is older than src/: npm run build');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (modified(entry) === 0) throw new Error('npm run build did not write dist/index.js');
  return entry;
}
