namespace MerajutASA.Infrastructure.Mail;

/// <summary>A plain text for one person, in that person's language. The caller's texts; no child is ever named in a letter.</summary>
public sealed record Letter(string To, string Subject, string Text);
