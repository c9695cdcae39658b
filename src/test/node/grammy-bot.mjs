// A bot that uses every method our tests rely on, through grammY. It talks only to the address it is given.
import { autoRetry } from "@grammyjs/auto-retry";
import { Bot, GrammyError, InlineKeyboard, InputFile } from "grammy";

const apiRoot = process.env.TELEGRAM_API_URL;
const token = process.env.TELEGRAM_BOT_TOKEN;
if (!apiRoot?.startsWith("http://127.0.0.1:")) {
  throw new Error("TELEGRAM_API_URL must be a server on this machine");
}

const bot = new Bot(token, { client: { apiRoot } });
bot.api.config.use(autoRetry({ rethrowHttpErrors: true }));
bot.catch((error) => console.error(error));

const keyboard = new InlineKeyboard()
  .text("Sources", "sources:1")
  .text("👍", "good")
  .row()
  .url("Article", "https://example.org/a?b=1&c=2");

bot.command("start", (ctx) => ctx.reply(`Hello ${ctx.from.first_name}, I am ${ctx.me.username}.`));

bot.command("ask", async (ctx) => {
  await ctx.replyWithChatAction("typing");
  await ctx.reply(
    `<b>Tom &amp; Ann</b> 🏟 won <a href="https://example.org/a">[1]</a>\n` +
      `<blockquote expandable>They won by 3 &lt; 5.</blockquote>`,
    {
      parse_mode: "HTML",
      reply_markup: keyboard,
      reply_parameters: { message_id: ctx.msg.message_id, quote: ctx.match },
      link_preview_options: { is_disabled: true },
    },
  );
});

bot.callbackQuery(/^sources:(\d+)$/, async (ctx) => {
  await ctx.editMessageText(`Source ${ctx.match[1]}: <i>The Paper</i>`, { parse_mode: "HTML" });
  await ctx.answerCallbackQuery({ text: "Here you are" });
});

bot.command("broken", (ctx) => told(ctx, () => ctx.reply("a <br> b", { parse_mode: "HTML" })));
bot.command("same", async (ctx) => {
  const sent = await ctx.reply("same");
  await told(ctx, () => ctx.api.editMessageText(ctx.chat.id, sent.message_id, "same"));
});
bot.command("late", (ctx) => told(ctx, () => ctx.api.answerCallbackQuery("1")));

bot.command("file", (ctx) =>
  ctx.replyWithDocument(new InputFile(new TextEncoder().encode("línea"), "notes.txt"), {
    caption: "<u>Notes</u>",
    parse_mode: "HTML",
  }),
);

bot.command("draft", async (ctx) => {
  await ctx.api.raw.sendMessageDraft({ chat_id: ctx.chat.id, draft_id: 1, text: "Thinking" });
  await ctx.reply("Thought");
});

bot.command("tidy", async (ctx) => {
  const sent = await ctx.reply("gone soon");
  await ctx.api.deleteMessage(ctx.chat.id, sent.message_id);
  await ctx.react("👍");
});

bot.on("message:document", async (ctx) => {
  const file = await ctx.getFile();
  const content = await fetch(`${apiRoot}/file/bot${token}/${file.file_path}`);
  if (ctx.msg.document.file_name === "replies.json") {
    for (const reply of await content.json()) {
      await sendAgain(ctx, reply);
    }
    return;
  }
  await ctx.reply(`${ctx.msg.document.file_name}: ${await content.text()}`);
});

bot.on("message:forward_origin", (ctx) => {
  const origin = ctx.msg.forward_origin;
  return ctx.reply(`From ${origin.type} ${origin.chat?.title ?? ""}`);
});

bot.on("edited_message:text", (ctx) => ctx.reply(`Edited to ${ctx.msg.text}`));
bot.on("message_reaction", (ctx) => ctx.reply(`Reacted ${ctx.reactions().emojiAdded.join("")}`));
bot.on("my_chat_member", (ctx) => console.log(ctx.myChatMember.new_chat_member.status));
bot.on("message:text", (ctx) => ctx.reply(`${ctx.msg.text.length} characters`));

// What another bot has said, in the same words and with the same buttons.
async function sendAgain(ctx, reply) {
  const rows = reply.rows.map((row) => row.map((label) => InlineKeyboard.text(label, "pressed")));
  await told(ctx, () =>
    ctx.reply(reply.html, { parse_mode: "HTML", reply_markup: InlineKeyboard.from(rows) }),
  );
}

async function told(ctx, work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof GrammyError)) {
      throw error;
    }
    await ctx.reply(`${error.error_code} ${error.description}`);
  }
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => bot.stop());
}

await bot.api.setMyCommands([{ command: "ask", description: "Ask about the articles" }]);
await bot.start({
  allowed_updates: ["message", "edited_message", "callback_query", "message_reaction", "my_chat_member"],
});
