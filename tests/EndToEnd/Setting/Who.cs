namespace MerajutASA.EndToEnd.Tests.Setting;

/// <summary>The made-up people by what they are, as DevelopmentSeed makes them.</summary>
internal static class Who
{
    public const string Staff = "staf1@merajut.test";
    public const string Colleague = "staf1b@merajut.test";
    public const string OtherStaff = "staf2@merajut.test";
    public const string Head = "kepala1@merajut.test";
    public const string Officer = "dinsos@merajut.test";
    public const string FarOfficer = "jauh@merajut.test";
    public const string Company = "perusahaan@merajut.test";
    public const string Administrator = "admin@merajut.test";

    /// <summary>One of each role.</summary>
    public static IReadOnlyList<string> OfEachRole { get; } = [Staff, Head, Officer, Administrator, Company];
}
