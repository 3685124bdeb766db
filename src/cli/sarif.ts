import { pathToFileURL } from 'node:url';
import { documentCodes, type Issue, version } from '../index.ts';
import { isUnchecked, type Verdict } from './check-files.ts';
import {
  folderUri,
  type Place,
  placeOf,
  type Region,
  rootFolder,
  withoutRepeats,
  wordsOf,
} from './places.ts';

const home = 'https://www.npmjs.com/package/fromconfig';
const codesPage = 'https://unpkg.com/fromconfig/docs/errors.md';
const levels = { error: 'error', warning: 'warning', notice: 'note' } as const;

interface Located {
  readonly issue: Issue;
  readonly place: Place;
}

/** All findings as SARIF 2.1.0, the exchange format of checkers; a finding that files share stands there once. */
export function sarifLog(verdicts: readonly Verdict[]): object {
  const isNew = withoutRepeats();
  const found: Located[] = verdicts.flatMap(({ file, issues }) =>
    issues.filter(isNew).map((issue) => ({ issue, place: placeOf(issue, file) })),
  );
  const codes = [...new Set(found.map(({ issue }) => issue.code))].sort();
  const driver = {
    name: 'fromconfig',
    version: version,
    informationUri: home,
    rules: codes.map(ruleOf),
  };
  const run = {
    tool: { driver },
    originalUriBaseIds: { SRCROOT: { uri: folderUri(rootFolder()) } },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: !verdicts.some(isUnchecked) }],
    results: found.map((located) => resultOf(located, codes)),
  };
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
}

function ruleOf(code: string): object {
  const text = (documentCodes as Readonly<Record<string, string>>)[code] ?? code;
  const helpUri = `${codesPage}#${code.toLowerCase()}`;
  return {
    id: code,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: `${text} ${helpUri}`, markdown: `${text} [More](${helpUri})` },
    helpUri,
  };
}

function resultOf({ issue, place }: Located, codes: readonly string[]): object {
  const artifactLocation = artifactOf(place);
  const region = place.region;
  return {
    ruleId: issue.code,
    ruleIndex: codes.indexOf(issue.code),
    level: levels[issue.severity],
    message: { text: wordsOf(issue, place.via) },
    locations: [
      {
        physicalLocation: { artifactLocation, region },
        ...(issue.path !== '' && { logicalLocations: [{ fullyQualifiedName: issue.path }] }),
      },
    ],
    ...(issue.fix !== undefined &&
      region !== undefined && { fixes: [fixOf(issue.fix.replace, artifactLocation, region)] }),
  };
}

/** Relative to SRCROOT where the file lies in it. */
const artifactOf = ({ path, isInside }: Place): object =>
  isInside
    ? { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' }
    : { uri: pathToFileURL(path).href };

const fixOf = (text: string, artifactLocation: object, deletedRegion: Region): object => ({
  description: { text: `Write ${text}.` },
  artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion, insertedContent: { text } }] }],
});
