using MerajutASA.Modules.Children.Cases;

namespace MerajutASA.Modules.Children.Register;

/// <summary>A child within the asker's own sight that carries the same NIK.</summary>
internal sealed record ChildDuplicate(Guid Id, string? FullName, int BirthYear, DateOnly EnteredOn, CaseStage Stage);
