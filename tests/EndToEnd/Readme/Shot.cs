namespace MerajutASA.EndToEnd.Tests.Readme;

/// <summary>A picture in the README.</summary>
/// <param name="Name">Of the file, without its ending.</param>
/// <param name="Who">Whose page; null: nobody has signed in.</param>
/// <param name="Address">Where; <c>/children/{first}</c> is the first child, and <c>{first}</c> what the board leads to first.</param>
/// <param name="Width">Pixels; 390 is a phone.</param>
/// <param name="Language">Of the page.</param>
/// <param name="Dark">As a device in dark mode shows it.</param>
/// <param name="Board">From which board the first is taken.</param>
public sealed record Shot(string Name, string? Who, string Address, int Width = 1280, string Language = "id", bool Dark = false, string? Board = null);
