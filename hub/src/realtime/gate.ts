import { type IncomingHttpHeaders } from "node:http";
import { type Sender } from "@openhall/shared/core";
import { type HandshakeRefusal } from "@openhall/shared/wire";

/** Who stands behind a connection. `credential` names the sign-in or device token without being it. */
export interface Admission {
  readonly sender: Sender;
  readonly credential: string;
}

/** What realtime needs of access and of the hosts list. */
export interface Gate {
  /** Whether a page of this origin may open a socket on this host. CORS does not stop cross-site WebSockets. */
  allows(headers: IncomingHttpHeaders): boolean;
  /** The sender known by a bearer token, or by the cookie among the headers. */
  admit(headers: IncomingHttpHeaders, token: string | undefined): Admission | undefined;
  /** Counts a miss, a ticket that does not exist; false when this address has missed too often. Hits are never limited. */
  mayMiss(address: string): Promise<boolean>;
  /** Whether this sender may send one more command now. */
  mayCommand(sender: Sender): Promise<boolean>;
  /** Tells of a credential that is no longer valid, or whose holder stands elsewhere now (`moved`) and is to be greeted anew. */
  onEnded(listener: (credential: string, code: "signed-out" | "revoked" | "moved") => void): void;
}

export type Verdict = Admission | HandshakeRefusal;
