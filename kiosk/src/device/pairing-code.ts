import { usePairing } from "@openhall/shared/link";

/** The code that this kiosk shows until a manager has let it in; asked for anew as long as the page shows it. */
export const usePairingCode = () => usePairing("kiosk");
