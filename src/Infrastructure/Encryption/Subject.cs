namespace MerajutASA.Infrastructure.Encryption;

/// <summary>The owner of sealed values: destroying its key makes all of them unreadable.</summary>
public readonly record struct Subject(SubjectKind Kind, Guid Id);
