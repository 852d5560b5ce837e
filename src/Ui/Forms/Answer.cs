namespace MerajutASA.Ui.Forms;

/// <summary>A line of check-your-answers.</summary>
public sealed record Answer(string Field, string Question, string? Text);
