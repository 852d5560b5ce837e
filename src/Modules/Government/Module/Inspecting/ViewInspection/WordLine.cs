using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Inspecting.ViewInspection;

/// <summary>What was said about a finding.</summary>
[Class(DataClass.Confidential)]
internal sealed record WordLine(WordKind Kind, string? Text, DateOnly? DueOn, DateTimeOffset SaidAt, Guid SaidBy);
