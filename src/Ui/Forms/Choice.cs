namespace MerajutASA.Ui.Forms;

/// <summary>One of a field's choices; <paramref name="Help"/> says what choosing it means.</summary>
public sealed record Choice<T>(T Value, string Text, string? Help = null);
