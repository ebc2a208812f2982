namespace Phi.Edge.Contracts.Ports;

/// <summary>Takes a frame's buffer back when its last user has disposed it.</summary>
public interface IFrameOwner
{
    /// <summary>Called once, by whichever thread disposed last.</summary>
    void Return(Frame frame);
}
