/// <reference lib="esnext.disposable" preserve="true" />
export { createCredentialFile } from './auth/credential-file.ts';
export {
  type CodeLoginOptions,
  type DeviceLoginOptions,
  type LoginDefinition,
  type LoginResult,
  type LoginServices,
  loginMethods,
  loginWithCode,
  loginWithDevice,
} from './auth/login.ts';
export type { MessageInput } from './chat/messages.ts';
export type {
  AssistantMessage,
  CacheStats,
  CallNotice,
  ChatEvent,
  ChatHandler,
  ChatRequest,
  ChatResult,
  ChatStream,
  Cost,
  FinishReason,
  ImagePart,
  JsonSchema,
  Message,
  Part,
  Tool,
  ToolCall,
  ToolChoice,
  Usage,
  Warning,
} from './chat/types.ts';
export { describeProvider, describeSettings, presetText } from './config/describe.ts';
export { documentCodes, formatIssue } from './config/issues.ts';
export type { Format } from './config/load.ts';
export { presetNames, presetSummary } from './config/presets.ts';
export type { CatalogEntry } from './config/provider-module.ts';
export type { Check, CheckName } from './doctor/check.ts';
export { type DiagnoseOptions, type Diagnosis, diagnoseConfig, diagnoseFile } from './doctor/diagnose.ts';
export {
  EmbedderFactory,
  type EmbedderSettings,
  type FlatEmbedderConfig,
} from './embedder-factory.ts';
export type { Embedder, EmbedOptions, EmbedResult } from './embeddings/embedder.ts';
export type { EmbeddingTask } from './embeddings/embedding-protocol.ts';
export * from './errors.ts';
export { type DocumentOptions, type FlatConfig, LlmFactory } from './factory.ts';
export type * from './generated/types.ts';
export { homeOf } from './home-folder.ts';
export {
  type Explanation,
  explainConfig,
  explainFile,
  type InspectOptions,
  type KnownProviders,
  knownProviders,
  validateConfig,
  validateFile,
} from './inspect.ts';
export type {
  CallBase,
  ChatInput,
  EventStream,
  Llm,
  LlmCallOptions,
  MapItem,
  MapOptions,
  MapRun,
  TextStream,
} from './llm.ts';
export type { AddResult } from './memory/add.ts';
export {
  type HistoryEntry,
  type ListResult,
  Memory,
  type MemoryDescription,
  type MemoryOptions,
} from './memory/memory.ts';
export type { Conversation } from './memory/messages.ts';
export type { Failed, MemoryWarning, Skipped } from './memory/notes.ts';
export type {
  AddOptions,
  ListOptions as MemoryListOptions,
  MemoryItem,
  SearchOptions,
  UpdateOptions,
} from './memory/options.ts';
export type { Reranker } from './memory/parts.ts';
export type { Scope, ScopeOptions } from './memory/scope.ts';
export type { ScoreDetails } from './memory/scoring.ts';
export type { FoundMemory, SearchResult } from './memory/search.ts';
export type { ImportResult } from './memory/transfer.ts';
export type { Added } from './memory/write.ts';
export type { ListOptions, ModelList } from './models/list.ts';
export type { ListedModel } from './models/list-shapes.ts';
export type { ExplainedTarget } from './plan/explain.ts';
export type { HookCall, Hooks } from './policies/hooks.ts';
export type {
  Clock,
  Commands,
  CredentialFile,
  CredentialStore,
  Environment,
  Logger,
  Random,
  SecretReference,
  Store,
  StoredAuth,
  StoredProvider,
  StoredSummary,
  StoredTokens,
} from './ports.ts';
export type { Services } from './services.ts';
export type { ModelChoice } from './session/models.ts';
export type { CreateOptions, LoadOptions, SessionOptions, StoreOptions } from './session/open.ts';
export { Session } from './session/session.ts';
export type { SessionStore } from './session/store.ts';
export type {
  CompactionReport,
  RecordedTurn,
  RepeatedCall,
  SessionEvents,
  SessionSummary,
  SessionTotals,
  TurnInput,
  TurnOptions,
  TurnResult,
  UsageLine,
  WindowReport,
} from './session/types.ts';
export { version } from './version.ts';
export type { SendOptions, Transport, WireRequest, WireResponse } from './wire/http.ts';
export type { NetworkSettings } from './wire/network.ts';
export type { Transports } from './wire/transports.ts';
