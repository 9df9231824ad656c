// A door of its own, so that a page without a code does not carry the encoder.
export { default as QrCode } from "./QrCode.vue";
