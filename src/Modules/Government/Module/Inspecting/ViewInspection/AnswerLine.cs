using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Inspecting.ViewInspection;

/// <summary>What was found of an item.</summary>
[Class(DataClass.Confidential)]
internal sealed record AnswerLine(ItemResult Result, string? Note, int Version, DateTimeOffset AnsweredAt, Guid AnsweredBy);
