namespace Phi.Edge.Contracts.Ports;

/// <summary>Touched by a loop on every turn; a loop that stops touching it is considered hung.</summary>
public interface IHeartbeat
{
    /// <summary>Still alive.</summary>
    void Beat();
}
