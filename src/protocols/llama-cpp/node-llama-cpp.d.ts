/** What is used of the optional package, by its typings of 3.22. */
declare module 'node-llama-cpp' {
  type Fields = Readonly<Record<string, unknown>>;

  export interface Llama {
    loadModel(options: {
      readonly modelPath: string;
      readonly gpuLayers: number | 'max';
    }): Promise<LlamaModel>;
    /** Throws for a schema that is nested too deep. */
    createGrammarForJsonSchema(schema: Fields): Promise<LlamaGrammar>;
  }
  export interface LlamaGrammar {
    readonly grammar: string;
  }
  export interface LlamaModel {
    readonly tokenizer: unknown;
    createContext(options: { readonly contextSize: number; readonly threads: number }): Promise<LlamaContext>;
    dispose(): Promise<void>;
  }
  export interface LlamaContext {
    readonly contextSize: number;
    getSequence(): LlamaContextSequence;
    dispose(): Promise<void>;
  }
  export interface TokenMeterState {
    readonly usedInputTokens: number;
    readonly usedOutputTokens: number;
  }
  export interface LlamaContextSequence {
    readonly nextTokenIndex: number;
    readonly tokenMeter: { getState(): TokenMeterState; diff(before: TokenMeterState): TokenMeterState };
  }

  export type ChatHistoryItem =
    | { readonly type: 'system' | 'user'; readonly text: string }
    | { readonly type: 'model'; readonly response: readonly ChatModelItem[] };
  export type ChatModelItem =
    | string
    | {
        readonly type: 'functionCall';
        readonly name: string;
        readonly params: unknown;
        readonly result: unknown;
        readonly rawCall?: unknown;
      }
    | {
        readonly type: 'segment';
        readonly segmentType: 'thought' | 'comment';
        readonly text: string;
        readonly ended: boolean;
      };
  export type ChatModelFunctions = Readonly<
    Record<string, { readonly description?: string | undefined; readonly params?: Fields | undefined }>
  >;

  export interface ResponseChunk {
    readonly type?: 'segment' | undefined;
    readonly text: string;
    readonly tokens: readonly unknown[];
    readonly segmentEndTime?: Date | undefined;
  }
  export interface ParamsChunk {
    readonly callIndex: number;
    readonly functionName: string;
    readonly paramsChunk: string;
  }
  export interface FunctionCall {
    readonly functionName: string;
    readonly params: unknown;
    readonly raw: unknown;
  }
  export interface GenerateOptions {
    readonly signal?: AbortSignal | undefined;
    readonly maxTokens?: number | undefined;
    readonly temperature?: number | undefined;
    readonly topP?: number | undefined;
    readonly topK?: number | undefined;
    readonly minP?: number | undefined;
    readonly seed?: number | undefined;
    readonly repeatPenalty?: Readonly<Record<string, number | undefined>> | undefined;
    readonly customStopTriggers?: readonly string[] | undefined;
    readonly budgets?: { readonly thoughtTokens: number } | undefined;
    readonly contextShift?: { readonly size: number } | undefined;
    readonly grammar?: LlamaGrammar | undefined;
    readonly functions?: ChatModelFunctions | undefined;
    readonly documentFunctionParams?: boolean | undefined;
    readonly onResponseChunk?: ((chunk: ResponseChunk) => void) | undefined;
    readonly onFunctionCallParamsChunk?: ((chunk: ParamsChunk) => void) | undefined;
    readonly onFunctionCall?: ((call: FunctionCall) => void) | undefined;
  }
  export interface ChatResponse {
    readonly metadata: { readonly stopReason: string };
  }
  export class LlamaChat {
    constructor(options: { readonly contextSequence: LlamaContextSequence });
    readonly sequence: LlamaContextSequence;
    readonly chatWrapper: {
      generateContextState(options: {
        readonly chatHistory: readonly ChatHistoryItem[];
        readonly availableFunctions?: ChatModelFunctions | undefined;
        readonly documentFunctionParams?: boolean | undefined;
      }): { readonly contextText: { tokenize(tokenizer: unknown): readonly unknown[] } };
    };
    generateResponse(history: readonly ChatHistoryItem[], options: GenerateOptions): Promise<ChatResponse>;
    dispose(): void;
  }

  export function getLlama(options: {
    readonly gpu: 'auto' | false;
    readonly build: 'never';
    readonly logLevel: 'disabled';
  }): Promise<Llama>;
}
