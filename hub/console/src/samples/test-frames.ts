// Frames of pages on a stage. For tests only.

interface FrameSettings {
  disableIframePageLoading: boolean;
  enableIframePageLoading: boolean;
  fetch: { interceptor: { beforeAsyncRequest(): Promise<Response> } | null };
}

/** The wall's page in its frame is the browser tests' matter: here an empty page stands there. */
export function leaveFramesEmpty(): void {
  const { happyDOM } = window as unknown as { happyDOM: { settings: FrameSettings } };
  happyDOM.settings.disableIframePageLoading = false;
  happyDOM.settings.enableIframePageLoading = true;
  happyDOM.settings.fetch.interceptor = { beforeAsyncRequest: () => Promise.resolve(new Response("<html></html>")) };
}
