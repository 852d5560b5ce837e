namespace MerajutASA.Modules.Government.Institutions;

/// <summary>What is typed about whom to ask for.</summary>
internal sealed record ContactForm
{
    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }
}
