namespace MerajutASA.Modules.Government.Relations.Seats;

/// <summary>What is typed about an office. Either the person is known, or a name is given.</summary>
internal sealed record SeatForm
{
    public Guid? PersonId { get; set; }

    public string? PersonName { get; set; }

    public SeatRole? Role { get; set; }

    public DateOnly? FromDay { get; set; }

    public DateOnly? UntilDay { get; set; }
}
