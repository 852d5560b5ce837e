namespace MerajutASA.Modules.Government.Relations;

/// <summary>An office (UU 16/2001: pembina, pengurus, pengawas; directors of other bodies). Names are stored; never rename one.</summary>
internal enum SeatRole
{
    /// <summary>Pembina, who appoints the others.</summary>
    Patron,

    /// <summary>Ketua pengurus.</summary>
    Chair,
    Secretary,
    Treasurer,

    /// <summary>Another member of the board (pengurus).</summary>
    Manager,

    /// <summary>Pengawas.</summary>
    Supervisor,

    /// <summary>Who leads a supporter that is no foundation.</summary>
    Director,
}
