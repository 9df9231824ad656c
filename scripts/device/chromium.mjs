// @ts-check
// How Chromium is told to show one page and nothing else: flags for the program, and a policy for the machine.

/** Names that a browser trusts as its own machine, also over plain HTTP. @param {URL} hub */
export const isThisMachine = ({ hostname }) =>
  hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || hostname.startsWith("127.");

/** Over plain HTTP a page gets no service worker, unless the browser is told to take this one origin for safe. @param {URL} hub */
export const isInsecure = (hub) => hub.protocol === "http:" && !isThisMachine(hub);

/**
 * @param {URL} hub
 * @param {"kiosk" | "display"} kind
 */
export function chromiumFlags(hub, kind) {
  return [
    "--kiosk",
    "--start-fullscreen",
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--disable-session-crashed-bubble",
    "--hide-crash-restore-bubble",
    "--autoplay-policy=no-user-gesture-required",
    "--lang=zh-CN",
    "--password-store=basic",
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    "--disable-features=Translate,TouchpadOverscrollHistoryNavigation,MediaRouter,GlobalMediaControls",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-breakpad",
    "--disable-domain-reliability",
    ...(kind === "kiosk" ? ["--touch-events=enabled"] : ["--hide-scrollbars"]),
    ...(isInsecure(hub) ? [`--unsafely-treat-insecure-origin-as-secure=${hub.origin}`] : []),
  ];
}

/**
 * Chromium's managed policy: the hub and nothing else, and nothing that a hand or a page could open beside it.
 * @param {URL} hub
 */
export function chromiumPolicy(hub) {
  return {
    URLBlocklist: ["*"],
    URLAllowlist: [hub.origin, "file:///opt/openhall-screen/waiting.html"],
    ...(isInsecure(hub) ? { OverrideSecurityRestrictionsOnInsecureOrigin: [hub.origin] } : {}),
    AutoplayAllowed: true,
    CommandLineFlagSecurityWarningsEnabled: false,
    DeveloperToolsAvailability: 2,
    DownloadRestrictions: 3,
    AllowFileSelectionDialogs: false,
    PrintingEnabled: false,
    AudioCaptureAllowed: false,
    VideoCaptureAllowed: false,
    ScreenCaptureAllowed: false,
    DefaultGeolocationSetting: 2,
    DefaultNotificationsSetting: 2,
    DefaultPopupsSetting: 2,
    DefaultSensorsSetting: 2,
    DefaultSerialGuardSetting: 2,
    DefaultWebBluetoothGuardSetting: 2,
    DefaultWebHidGuardSetting: 2,
    DefaultWebUsbGuardSetting: 2,
    DefaultFileSystemReadGuardSetting: 2,
    DefaultFileSystemWriteGuardSetting: 2,
    ExtensionInstallBlocklist: ["*"],
    IncognitoModeAvailability: 1,
    BrowserSignin: 0,
    SyncDisabled: true,
    BrowserAddPersonEnabled: false,
    BrowserGuestModeEnabled: false,
    BookmarkBarEnabled: false,
    EditBookmarksEnabled: false,
    PasswordManagerEnabled: false,
    AutofillAddressEnabled: false,
    AutofillCreditCardEnabled: false,
    SavingBrowserHistoryDisabled: true,
    SearchSuggestEnabled: false,
    DefaultSearchProviderEnabled: false,
    TranslateEnabled: false,
    SpellcheckEnabled: false,
    MetricsReportingEnabled: false,
    BackgroundModeEnabled: false,
    ComponentUpdatesEnabled: false,
    AllowDinosaurEasterEgg: false,
  };
}
