namespace MerajutASA.Modules.Government.Institutions;

/// <summary>Addresses of the register's pages.</summary>
internal static class InstitutionPaths
{
    public const string List = "/institutions";
    public const string New = "/institutions/new";
    public const string Own = "/institutions/own";
    public const string Relations = "/institutions/relations";
    public const string Export = "/institutions/export";
    public const string ExportFile = "/institutions/export/file";

    public static string Of(Guid id) => $"{List}/{id}";

    public static string Edit(Guid id) => $"{List}/{id}/edit";

    public static string Contact(Guid id) => $"{List}/{id}/contact";

    public static string Profile(Guid id, int? version = null, int? against = null) =>
        $"{List}/{id}/profile" + (version is null ? "" : $"?version={version}") + (against is null ? "" : $"&against={against}");

    public static string EditProfile(Guid id) => $"{List}/{id}/profile/edit";

    public static string Photos(Guid id) => $"{List}/{id}/profile/photos";

    public static string History(Guid id) => $"{List}/{id}/history";

    public static string State(Guid id, string state) => $"{List}/{id}/state/{state}";

    public static string Print(Guid id) => $"{List}/{id}/print";
}
