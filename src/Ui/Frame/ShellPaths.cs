namespace MerajutASA.Ui.Frame;

/// <summary>Addresses that the frame and every module may point at.</summary>
public static class ShellPaths
{
    public const string Home = "/";

    /// <summary>Sends whoever signed in to the first page of their role.</summary>
    public const string Start = "/start";

    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string Account = "/account";
    public const string Language = "/language";
    public const string Appearance = "/appearance";
    public const string Theme = "/theme.css";
    public const string Status = "/status";
    public const string Error = "/error";

    /// <summary>Sign-in that comes back to <paramref name="path"/>, which must be of this portal.</summary>
    public static string SignInThen(string path) => $"{SignIn}?from={Uri.EscapeDataString(path)}";
}
