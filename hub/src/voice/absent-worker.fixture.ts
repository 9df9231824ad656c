process.send?.({ state: "absent" });
setInterval(() => {}, 1_000);
