import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

export interface Place {
  readonly line: number;
  readonly character: number;
}
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const schema = pathToFileURL(`${root}schemas/fromconfig.schema.json`).href;

/** An editor with the YAML language server behind it; knows our schema and asks nothing of the network. */
export class Editor implements AsyncDisposable {
  readonly #server: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #found = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  #count = 0;

  constructor() {
    const program = `${root}node_modules/yaml-language-server/bin/yaml-language-server`;
    this.#server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#connection = createMessageConnection(
      new StreamMessageReader(this.#server.stdout!),
      new StreamMessageWriter(this.#server.stdin!),
    );
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: readonly Diagnostic[] }) =>
        this.#found.get(uri)?.(diagnostics),
    );
    this.#connection.listen();
  }

  /** Resolves when the server has asked for its settings and has them. */
  #configured(): Promise<void> {
    const schemas = { [schema]: '*.yaml' };
    const yaml = {
      validate: true,
      hover: true,
      completion: true,
      schemas,
      schemaStore: { enable: false, url: '' },
    };
    return new Promise((resolve) =>
      this.#connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) => {
        resolve();
        return items.map(({ section }) => (section === 'yaml' ? yaml : {}));
      }),
    );
  }

  async start(): Promise<void> {
    const configured = this.#configured();
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true },
        textDocument: { completion: { completionItem: { snippetSupport: true } } },
      },
    });
    await this.#connection.sendNotification('initialized', {});
    await configured;
  }

  /** Opens a document; `|` in it marks the cursor. Resolves with what the server finds wrong with it. */
  async open(marked: string): Promise<{ uri: string; cursor: Place; diagnostics: readonly Diagnostic[] }> {
    const offset = Math.max(0, marked.indexOf('|'));
    const before = marked.slice(0, offset).split('\n');
    const cursor = { line: before.length - 1, character: before.at(-1)!.length };
    const uri = `file:///editor/document-${this.#count++}.yaml`;
    const diagnostics = new Promise<readonly Diagnostic[]>((resolve) => this.#found.set(uri, resolve));
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text: marked.replace('|', '') },
    });
    return { uri, cursor, diagnostics: await diagnostics };
  }

  /** What could be written at the cursor. */
  async completions(marked: string): Promise<string[]> {
    const { uri, cursor } = await this.open(marked);
    const { items } = (await this.#connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: cursor,
    })) as { items: readonly { label: string }[] };
    return items.map(({ label }) => label);
  }

  /** What is said of the word at the cursor. */
  async hover(marked: string): Promise<string> {
    const { uri, cursor } = await this.open(marked);
    const shown = (await this.#connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: cursor,
    })) as { contents: { value: string } } | null;
    return shown?.contents.value ?? '';
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = new Promise((resolve) => this.#server.once('exit', resolve));
    this.#connection.dispose();
    this.#server.kill();
    await gone;
  }
}
