namespace MerajutASA.Modules.Government.Inspecting;

/// <summary>Addresses of inspections.</summary>
internal static class InspectionPaths
{
    public const string List = "/inspections";
    public const string Board = "/inspections/board";
    public const string Export = "/inspections/export";
    public const string ExportFile = "/inspections/export/file";

    public static string Plan(Guid institution) => $"/institutions/{institution}/inspect";

    public static string OfInstitution(Guid institution) => $"{List}?show=all&institution={institution}";

    public static string Of(Guid inspection) => $"{List}/{inspection}";

    public static string Change(Guid inspection) => $"{List}/{inspection}/plan";

    public static string Visit(Guid inspection) => $"{List}/{inspection}/visit";

    public static string Answers(Guid inspection) => $"{List}/{inspection}/answers";

    public static string Evidence(Guid inspection) => $"{List}/{inspection}/evidence";

    public static string Findings(Guid inspection) => $"{List}/{inspection}/findings";

    public static string Finding(Guid inspection, Guid finding) => $"{List}/{inspection}/findings/{finding}";

    public static string Step(Guid inspection, string step) => $"{List}/{inspection}/{step}";

    public static string Paper(Guid inspection) => $"{List}/{inspection}/report";

    public static string PaperFile(Guid inspection) => $"{List}/{inspection}/report/file";
}
