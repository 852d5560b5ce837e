using System.Text.Json;

namespace MerajutASA.Infrastructure.Encryption;

/// <summary>The stored names of kinds, which are part of a wrapped key's associated data: renaming one loses its keys.</summary>
internal static class SubjectKindNames
{
    public static string Stored(this SubjectKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    public static SubjectKind Parse(string stored) => Enum.GetValues<SubjectKind>().Single(kind => kind.Stored() == stored);
}
