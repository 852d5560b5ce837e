using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>Addresses of warnings.</summary>
internal static class WarningPaths
{
    public const string List = "/warnings";

    public static string Of(Guid institution, WarningRule rule) => $"{List}/{institution}/{Codes.Of(rule)}";
}
