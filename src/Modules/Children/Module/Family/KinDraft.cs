namespace MerajutASA.Modules.Children.Family;

/// <summary>A guardian or kin while being typed.</summary>
internal sealed class KinDraft
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Name { get; set; }

    public Relation? Relation { get; set; }

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public bool IsGuardian { get; set; }

    public bool MustNotBeTold { get; set; }

    public bool IsEmpty => Relation is null && new[] { Name, Phone, Address }.All(string.IsNullOrWhiteSpace);

    public static KinDraft Of(KinForm form) => new()
    {
        Id = form.Id,
        Name = form.Name,
        Relation = form.Relation,
        Phone = form.Phone,
        Address = form.Address,
        IsGuardian = form.IsGuardian,
        MustNotBeTold = form.MustNotBeTold,
    };

    public KinForm Form() => new()
    {
        Id = Id,
        Name = Name,
        Relation = Relation,
        Phone = Phone,
        Address = Address,
        IsGuardian = IsGuardian,
        MustNotBeTold = MustNotBeTold,
    };
}
