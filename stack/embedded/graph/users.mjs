// Writes the users of the graph engine: nobody by default, one who writes, one who may only ask. Passwords as digests.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const { writer, reader } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const session = "+auth +hello +ping +echo +select +quit +reset +info +client|id +client|setname +client|setinfo";
const rules = {
  // Only these: no FLUSHALL, no CONFIG, no other data than graphs.
  writer: `~* ${session} +graph.query +graph.ro_query +graph.delete +graph.list +graph.constraint`,
  reader: `~* ${session} +graph.ro_query`,
};

const line = (role, account) => {
  if (!/^[A-Za-z0-9_-]+$/.test(account?.user ?? "") || !account.password) throw new Error(`The ${role} lacks a name or a password.`);
  const digest = createHash("sha256").update(account.password).digest("hex");
  return `user ${account.user} on #${digest} resetchannels -@all ${rules[role]}`;
};

// Not by console.log, which takes a full disk for done: an engine that starts with no users lets nobody in.
writeFileSync(1, `${["user default off", line("writer", writer), line("reader", reader)].join("\n")}\n`);
