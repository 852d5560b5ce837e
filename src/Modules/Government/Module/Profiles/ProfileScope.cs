namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Whose a text is, and in which region the institution lies now.</summary>
internal sealed record ProfileScope(Guid Id, Guid Institution, string Region);
