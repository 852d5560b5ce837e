namespace MerajutASA.Infrastructure.Access;

/// <summary>A field that does not hold: its property name, the text key of the reason, and what the text names.</summary>
public sealed record FieldError(string Field, string Code, params object[] Arguments);
