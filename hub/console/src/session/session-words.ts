import { defineWords } from "@openhall/shared/ui";

export const sessionWords = defineWords({
  zh: {
    title: "登录工作台",
    user: "账号",
    password: "密码",
    signIn: "登录",
    againTitle: "登录已失效",
    againText: ({ user }: { user: string }) => `请 ${user} 重新输入密码。窗口和来访者都还在，登录后继续。`,
    someoneElse: "换账号",
    firstTitle: "首次设置",
    firstText: "这个场地还没有账号。请输入中枢终端上显示的首次启动码，建立第一个管理员账号。",
    code: "首次启动码",
    newPassword: "新密码（至少 8 个字符）",
    repeatPassword: "再输入一次新密码",
    different: "两次输入的密码不一样。",
    tooShort: "密码至少要 8 个字符。",
    missing: "请填写每一项。",
    userForm: "账号只能有文字、数字和 . _ - @，不能有空格。",
    make: "建立账号并登录",
  },
  en: {
    title: "Sign in to the console",
    user: "User",
    password: "Password",
    signIn: "Sign in",
    againTitle: "Your sign-in has ended",
    againText: ({ user }) =>
      `${user}, type your password again. Desk and visitor are still here; you go on where you were.`,
    someoneElse: "Someone else",
    firstTitle: "First run",
    firstText:
      "This venue has no account yet. Type the first-run code that the hub's terminal shows, to make the first administrator.",
    code: "First-run code",
    newPassword: "New password (at least 8 characters)",
    repeatPassword: "New password again",
    different: "The two passwords differ.",
    tooShort: "A password has at least 8 characters.",
    missing: "Fill in every field.",
    userForm: "A user has letters, digits and . _ - @ only, no spaces.",
    make: "Make the account and sign in",
  },
});
