namespace MerajutASA.EndToEnd.Tests.Readme;

/// <summary>A picture in the README.</summary>
/// <param name="Name">Of the file, without its ending.</param>
/// <param name="Who">Whose page; null: nobody has signed in.</param>
/// <param name="Address">Where; a word in braces is taken from the board before it: <c>/children/{first}</c>.</param>
/// <param name="Width">Pixels; 390 is a phone.</param>
/// <param name="Language">Of the page.</param>
/// <param name="Dark">As a device in dark mode shows it.</param>
public sealed record Shot(string Name, string? Who, string Address, int Width = 1280, string Language = "id", bool Dark = false);
